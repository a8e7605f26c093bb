"""What the office does with cases: take them in, list them, show them, trace who answers for the wages."""
