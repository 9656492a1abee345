"""Frozen records of what the office knows; names are the decree's and the clerk's own words (docs/glossary.md)."""

from vanban.model.goc import BanGhi
from vanban.model.ho_so import HoSo

__all__ = ["BanGhi", "HoSo"]
