"""The one HTTP server: routes, security headers, health, metrics."""
