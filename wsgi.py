"""For a WSGI server: `waitress-serve wsgi:application`. Its office stays open as long as the process lives."""

import atexit

from caseflow.app import create_app
from caseflow.wiring import build_office, settings_here

settings = settings_here()
office = build_office(settings)
atexit.register(office.graph.close)
application = create_app(office, settings)
