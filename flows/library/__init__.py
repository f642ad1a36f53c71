"""The association's own documents (T1-T4): who may have which, and the copy of a signed request."""
