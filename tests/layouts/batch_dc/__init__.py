"""Company accounts of twelve countries: several accounts or currencies, batches, registers, sweeps and charges."""
