"""One module for each kind of paper, and the registry that every door reads."""

from vanban.kinds import giay_moi, ke_hoach_don_vi, kich_ban, theo_doi
from vanban.kinds.kind import Giay, Kind

KINDS: dict[str, Kind] = {
    kind.ma: kind
    for kind in (
        giay_moi.GIAY_MOI,
        giay_moi.GIAY_MOI_NHOM,
        giay_moi.GIAY_MOI_HO_DAN,
        ke_hoach_don_vi.KE_HOACH_DON_VI,
        kich_ban.KICH_BAN,
        kich_ban.KICH_BAN_HUONG_UNG,
        theo_doi.THEO_DOI,
    )
}

__all__ = ["KINDS", "Giay", "Kind"]
