"""What hostile files, hands, clocks and terminals can do to Vierstap, one module a subject. Standard library only."""
