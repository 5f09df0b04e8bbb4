"""The network's answers for one batch of sentences, as arrays; what they mean is decided in decode.py."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """B sentences, W words (padded), T triggers in the whole batch.

    upos, xpos, feats, deprels [B, W]: label numbers. arcs [B, W, W + 1]: head scores, column 0 the root.
    entities [B, W, L], triggers [B, W, K]: probabilities. sentence, word [T]: where the triggers are;
    statuses [T, 5], modes [T, M]: probabilities (modes within the type's own); roles [T, R, W]: arc probabilities.
    mentions [B, W, D]: what the scorer of coreference knows a word by.
    """

    upos: Integers
    xpos: Integers
    feats: Integers
    deprels: Integers
    arcs: Floats
    entities: Floats
    triggers: Floats
    sentence: Integers
    word: Integers
    statuses: Floats
    modes: Floats
    roles: Floats
    mentions: Floats


NAMES = tuple(Scores.__dataclass_fields__)
"""The outputs of the exported network, in order."""
