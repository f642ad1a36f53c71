"""The staff desk in the browser, at `/desk`: plain pages and forms that need no script."""
