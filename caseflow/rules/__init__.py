"""Law and procedure as dated data, and the loader that distrusts it."""
