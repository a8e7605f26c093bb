"""The chain picture as SVG text: pure functions, no browser, no graph."""
