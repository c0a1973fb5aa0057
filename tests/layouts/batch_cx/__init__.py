"""Cards and accounts of the English-speaking world, and of India, Singapore and Hong Kong."""
