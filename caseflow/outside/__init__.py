"""The small real implementations behind office.py: files, cipher, clock, ids, calendar."""
