"""Applications as a spreadsheet, in the shape that users of KoboToolbox know."""
