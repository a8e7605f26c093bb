"""Word files to PDF: LibreOffice kept warm and on a short leash, many letters in one conversion, fonts told."""
