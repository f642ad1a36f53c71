"""The parts of a policy pack beyond its core: a section of `policy.toml` each, one file each."""
