"""Facts by hand: opened, corrected, added, withdrawn, pasted, and chosen where a file says otherwise."""
