"""The small real implementations behind office.py: clock, ids, cipher, passwords, files, calendar."""
