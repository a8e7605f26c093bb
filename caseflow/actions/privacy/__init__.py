"""Personal values behind their seal: which there are, and one of them shown in clear for a purpose that is logged."""
