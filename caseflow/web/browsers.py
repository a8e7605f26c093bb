"""A browser by its name, so that an officer knows his own sign-ins again; never its whole fingerprint."""

_BROWSERS = (
    ("Edg/", "Edge"),
    ("QQBrowser", "QQ"),
    ("360", "360"),
    ("MetaSr", "Sogou"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
    ("Trident", "Internet Explorer"),
)
_MACHINES = (
    ("HarmonyOS", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def browser_of(user_agent: str) -> str:
    """Browser and machine in two words, "?" for one that is not known."""
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "?")
    machine = next((name for sign, name in _MACHINES if sign in user_agent), "?")
    return f"{browser} · {machine}"
