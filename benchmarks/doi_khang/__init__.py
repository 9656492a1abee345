"""An adversarial round: good papers and faults written from the clauses alone, without a look at ``gieo_loi``."""
