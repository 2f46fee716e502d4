"""The delivery notes of all orders."""
