"""The short path of somebody who needs help now (C5): before any form, and before any menu."""
