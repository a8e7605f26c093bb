"""Pure judgement: standard library only, no clock, no I/O."""
