"""An application ends before its way is over: withdrawn, handed on, a duplicate, or a death."""
