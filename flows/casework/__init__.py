"""What staff do with an application after it is attested, until the service is delivered."""
