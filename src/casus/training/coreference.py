"""Learns to link phrases on frozen vectors: the marginal likelihood of all right antecedents of a phrase is raised.

After Lee et al., "End-to-end Neural Coreference Resolution", 2017, with phrases from the tree in place of all spans.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from casus.language.linker import Weights
from casus.language.pairs import FLAGS
from casus.language.traits import SEEN, TYPES
from casus.training.chains import Example
from casus.training.network import Mix, Network

Report = Callable[[int, float], None]
"""Called with the number of the pass and its mean loss for a phrase."""


@dataclass(frozen=True, slots=True)
class ChainPlan:
    """Fixes a run.

    anaphors: times a phrase that means something earlier counts. mentions: weight of telling phrases in chains from
    others.
    """

    passes: int = 20
    rate: float = 2e-3
    weight_decay: float = 0.02
    dropout: float = 0.6
    pair_dropout: float = 0.4
    hidden: int = 96
    products: int = 64
    anaphors: float = 2.0
    mentions: float = 0.3
    averaging: float = 0.995
    seed: int = 1


class ChainNet(nn.Module):
    """The heads of coreference; `mix` and `vectors` become a part of the network, the rest Weights."""

    def __init__(self, network: Network, plan: ChainPlan) -> None:
        super().__init__()
        sizes = network.sizes
        width, hidden, products = 3 * sizes.mention + SEEN, plan.hidden, plan.products
        self.mix = Mix(sizes.layers)
        self.vectors = nn.Linear(sizes.width, sizes.mention)
        self.first, self.second = nn.Linear(width, hidden), nn.Linear(hidden, 2)
        self.later, self.earlier = nn.Linear(width, hidden), nn.Linear(width, hidden, bias=False)
        self.left, self.right = nn.Linear(width, products), nn.Linear(width, products)
        self.product, self.flags = nn.Linear(products, hidden, bias=False), nn.Linear(FLAGS, hidden, bias=False)
        self.types = nn.Embedding(len(TYPES) ** 2, hidden)
        nn.init.normal_(self.types.weight, std=0.05)
        self.out = nn.Linear(hidden, 1)
        self.dropout, self.pair_dropout = nn.Dropout(plan.dropout), nn.Dropout(plan.pair_dropout)

    def forward(self, example: Example) -> tuple[Tensor, Tensor]:
        """-> scores of the pairs [P], log-odds of each phrase being in a chain [N]."""
        pairs = example.pairs
        later, earlier = torch.from_numpy(pairs.later), torch.from_numpy(pairs.earlier)
        words = self.vectors(self.mix(list(example.layers.float().unbind(2))))
        inputs = torch.cat([self.dropout(words).flatten(1), example.seen], dim=1)
        alone = self.second(self.pair_dropout(F.relu(self.first(inputs))))
        hidden = self.later(inputs)[later] + self.earlier(inputs)[earlier]
        hidden = hidden + self.product(self.left(inputs)[later] * self.right(inputs)[earlier])
        hidden = hidden + self.flags(torch.from_numpy(pairs.features)) + self.types(torch.from_numpy(pairs.types))
        scores = self.out(self.pair_dropout(F.relu(hidden))).squeeze(1) + alone[later, 0]
        return scores, alone[:, 1]

    def weights(self) -> Weights:
        """As the linker reads them."""
        arrays = {name: value.detach().numpy().T for name, value in self.state_dict().items()}
        named = {
            "bias": arrays["later.bias"],
            "types": self.types.weight.detach().numpy(),
            "out": arrays["out.weight"][:, 0],
            "out_bias": arrays["out.bias"][0],
            **{f"{name}_bias": arrays[f"{name}.bias"] for name in ("first", "second", "left", "right")},
        }
        chosen = (named.get(field.name, arrays.get(f"{field.name}.weight")) for field in fields(Weights))
        return Weights(*(np.asarray(array, dtype=np.float32) for array in chosen))


def antecedent_loss(scores: Tensor, example: Example) -> Tensor:
    """[N]: minus the log of what all right antecedents of a phrase get, against 0 for none."""
    n, later = len(example.phrases), torch.from_numpy(example.pairs.later)
    top = torch.zeros(n).scatter_reduce(0, later, scores.detach(), "amax")
    shares, none = torch.exp(scores - top[later]), torch.exp(-top)
    right = torch.zeros(n).scatter_add(0, later, shares * example.one)
    right = torch.where(anaphors(example), right, none)
    return torch.log(none.scatter_add(0, later, shares)) - torch.log(right.clamp_min(1e-20))


def anaphors(example: Example) -> Tensor:
    """[N]: whether a phrase has a right antecedent among its pairs."""
    later = torch.from_numpy(example.pairs.later)
    return torch.zeros(len(example.phrases)).scatter_add(0, later, example.one) > 0


def loss_of(net: ChainNet, example: Example, plan: ChainPlan) -> Tensor:
    scores, mentions = net(example)
    counts = 1 + (plan.anaphors - 1) * anaphors(example).float()
    links = (antecedent_loss(scores, example) * counts).sum()
    found = F.binary_cross_entropy_with_logits(mentions, (example.chain >= 0).float(), reduction="sum")
    return links + plan.mentions * found


def fit(network: Network, examples: Sequence[Example], plan: ChainPlan, report: Report) -> ChainNet:
    """The running average of the heads after all passes; the documents come in an order that the seed fixes."""
    torch.manual_seed(plan.seed)
    random_, order = random.Random(plan.seed), list(examples)
    net = ChainNet(network, plan)
    average = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), lr=plan.rate, weight_decay=plan.weight_decay)
    steps, step = plan.passes * len(order), 0
    for number in range(plan.passes):
        random_.shuffle(order)
        total = 0.0
        for example in order:
            for group in optimiser.param_groups:
                group["lr"] = plan.rate * min(1.0, (step + 1) / 100) * (1 - step / steps)
            loss = loss_of(net, example, plan) / 100
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step += 1
            follow(average, net, min(plan.averaging, step / (9 + step)))
            total += float(loss.detach()) * 100 / max(1, len(example.phrases))
        report(number + 1, total / len(order))
    finished: ChainNet = average
    return finished


@torch.no_grad()
def follow(average: ChainNet, net: ChainNet, decay: float) -> None:
    for slow, fast in zip(average.parameters(), net.parameters(), strict=True):
        slow.lerp_(fast, 1 - decay)


def put_into(network: Network, net: ChainNet) -> None:
    """Give the network the vectors that the heads were learned on."""
    network.mix_mentions.load_state_dict(net.mix.state_dict())
    network.mentions.load_state_dict(net.vectors.state_dict())
