"""Seeded faults: correct documents made in many ways, one rule broken at a time, what the checker says about it."""
