"""Data in: the YAML files and workbooks of a dossier become one :class:`vanban.model.HoSo`."""

from vanban.load.ho_so import doc_ho_so

__all__ = ["doc_ho_so"]
