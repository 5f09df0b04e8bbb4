"""The ontology's rules that the words of a sentence decide, as one table.

A hard rule is a ruling of the guidelines and always applies; the others give way when the network is sure of its type
(`CodingOptions.confident`). The first rule that fits is applied, once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from casus.coding.clauses import (
    beside,
    has_object,
    is_clause_under,
    is_intended,
    is_under,
    mentions_any,
    objects,
    trigger_starts,
)
from casus.coding.drafts import Draft
from casus.coding.options import CodingOptions
from casus.coding.tree import Tree

_ENVOYS = ("ambassador", "envoy", "chargé", "diplomat", "attach", "consul")
_DISASTERS = (
    "flood", "earthquake", "quake", "hurricane", "cyclone", "typhoon", "wildfire", "tsunami", "landslide", "relief",
)  # fmt: skip
_FIGHTERS = (
    "soldier", "fighter", "troop", "rebel", "combatant", "militia", "pilot", "marines", "guerrilla", "sailors",
)  # fmt: skip
_WEAPONS = frozenset(
    "missile missiles drone drones rocket rockets airstrike airstrikes artillery shells shelling bombs bombing "
    "bombings mortar mortars gunfire fire".split()
)
_SICKNESS = frozenset(
    "covid coronavirus virus disease infection infected patients pandemic outbreak cholera ebola lockdown health "
    "hotel travellers travelers passengers vaccinated symptoms".split()
)
_GIVING_WORD = ("promis", "pledg", "vow", "announc", "agree", "offer")
_GIVING_WAY = frozenset("release free withdraw lift disarm pardon unblock reopen surrender".split())
_FIGHTING = frozenset("airstrike attack offensive war bombing bombardment fighting invasion".split())
_STRUCK = frozenset(
    "airfield airport apartment barracks base bridge building camp checkpoint church convoy depot embassy headquarters "
    "home hospital house market mosque position reactor refinery residence school shelter site target town vehicle "
    "village warehouse".split()
)
_EFFORTS = frozenset("effort action campaign operation intervention".split())
_EXERCISES = ("exercise", "drill", "manoeuvre", "maneuver", "wargame")


@dataclass(frozen=True, slots=True)
class Rule:
    """A draft of a type `instead_of` that it fits becomes `event_type`; actual: its status is then `actual`."""

    name: str
    fits: Callable[[Tree, Draft], bool]
    instead_of: frozenset[str]
    event_type: str
    mode: str | None = None
    hard: bool = False
    actual: bool = False


def apply_rules(tree: Tree, draft: Draft, options: CodingOptions) -> Draft:
    sure = draft.frame.types.get(draft.event_type, 0.0) >= options.confident
    for rule in RULES:
        if draft.event_type in rule.instead_of and (rule.hard or not sure) and rule.fits(tree, draft):
            return replace(draft, event_type=rule.event_type, mode=rule.mode, actual=rule.actual, rule=rule.name)
    return draft


def summons_envoy(tree: Tree, draft: Draft) -> bool:
    called_in = "in" in tree.lower_children(draft.head) or "in" in tree.lower[draft.start : draft.end]
    summons = trigger_starts(tree, draft, "summon") or (trigger_starts(tree, draft, "call") and called_in)
    return summons and has_object(tree, draft, *_ENVOYS)


def recalls_envoy(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "recall", "withdr") and has_object(tree, draft, *_ENVOYS)


def expels_envoy(tree: Tree, draft: Draft) -> bool:
    expels = trigger_starts(tree, draft, "expel", "expuls", "kick", "evict", "oust")
    bodies = ("organisation", "organization", "ngo", "agency", "mission", "embass")
    return expels and has_object(tree, draft, *_ENVOYS, *bodies)


def invites(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "invit")


def is_warrant_in_absentia(tree: Tree, draft: Draft) -> bool:
    first, last = tree.sentence(draft.head)
    return "absentia" in tree.lower[first:last] and mentions_any(tree, draft, "warrant")


def pardons(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "pardon", "amnest", "apolog")


def convicts(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "convict", "guilty", "sentenc", "acquit")


def is_joint_exercise(tree: Tree, draft: Draft) -> bool:
    return mentions_any(tree, draft, *_EXERCISES) and mentions_any(tree, draft, "joint")


def is_own_exercise(tree: Tree, draft: Draft) -> bool:
    """A named exercise of one party, with nobody beside it."""
    parties = [arc for arc in draft.frame.arguments if arc.role in ("actor", "recipient")]
    return (
        trigger_starts(tree, draft, *_EXERCISES)
        and len(parties) == 1
        and not mentions_any(tree, draft, "joint", "with")
    )


def is_disaster_relief(tree: Tree, draft: Draft) -> bool:
    return mentions_any(tree, draft, *_DISASTERS)


def drops_demand(tree: Tree, draft: Draft) -> bool:
    dropped = ("demand", "condition", "claim", "charges", "lawsuit", "objection", "complaint", "veto")
    return trigger_starts(tree, draft, "drop", "withdr", "waiv") and has_object(tree, draft, *dropped)


def extradites(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "extradit")


def promises_to_give_way(tree: Tree, draft: Draft) -> bool:
    """`Promised to release two hostages`: the promise is the concession."""
    above = range(draft.start, draft.end)
    clauses = (c for at in above for c in tree.children[at] if tree.deps[c] in ("xcomp", "ccomp", "acl"))
    return trigger_starts(tree, draft, *_GIVING_WORD) and any(tree.lemmas[c] in _GIVING_WAY for c in clauses)


def captures_combatants(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "captur", "prisoner") and has_object(tree, draft, *_FIGHTERS)


def flees(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "fled", "flee")


def bars_entry(tree: Tree, draft: Draft) -> bool:
    refuses = trigger_starts(tree, draft, "barred", "bars", "barring", "denied", "denies", "denying", "refus", "turned")
    return refuses and mentions_any(tree, draft, "entry", "entering")


def is_ordered_payment(tree: Tree, draft: Draft) -> bool:
    return trigger_starts(tree, draft, "pay", "paid", "compensat", "reparation") and is_under(tree, draft, "order")


def warns_off(tree: Tree, draft: Draft) -> bool:
    """Somebody is warned against doing something: between states that is a warning with consequences."""
    return trigger_starts(tree, draft, "warn", "caution") and any(
        "against" in tree.lower_children(child) for child in beside(tree, draft.head, 2)
    )


def joins_fighting(tree: Tree, draft: Draft) -> bool:
    """`Joining Israel's military efforts`, `entered the war`: who joins in fights.

    A strike without a state may be one of workers.
    """
    near = [*objects(tree, draft), *(at for child in objects(tree, draft) for at in tree.children[child])]
    states = any(tree.entities.get(token, (0, 0, ""))[2] in ("Location", "NORP") for token in near)
    force = any(tree.lemmas[token] in _FIGHTING or (states and tree.lemmas[token] == "strike") for token in near)
    efforts = any(tree.lemmas[token] in _EFFORTS for token in near) and any(tree.lower[t] == "military" for t in near)
    return trigger_starts(tree, draft, "join", "enter") and (force or efforts)


def strikes_a_place(tree: Tree, draft: Draft) -> bool:
    """`Thursday's strike on the market`: workers strike on no market."""
    return trigger_starts(tree, draft, "strike") and any(
        tree.lemmas[child] in _STRUCK and "on" in tree.lower_children(child) for child in tree.children[draft.head]
    )


def answers_with_weapons(tree: Tree, draft: Draft) -> bool:
    """`Answered with missiles`: the answer is the attack."""
    return trigger_starts(tree, draft, "answer", "respon", "retaliat", "repl") and any(
        tree.lower[token] in _WEAPONS and "with" in tree.lower_children(child)
        for child in tree.children[draft.head]
        for token in (child, *beside(tree, child, 2))
    )


def blockades(tree: Tree, draft: Draft) -> bool:
    """A quarantine of ships, not of the sick."""
    first, last = tree.sentence(draft.head)
    return trigger_starts(tree, draft, "quarantin", "blockad") and _SICKNESS.isdisjoint(tree.lower[first:last])


def gives_up_weapons(tree: Tree, draft: Draft) -> bool:
    removes = trigger_starts(tree, draft, "dismantl", "remov", "disarm", "scrap")
    return removes and has_object(tree, draft, "missile", "weapon", "launcher", "bomber", "warhead", "rocket", "arms")


def will_give_up_weapons(tree: Tree, draft: Draft) -> bool:
    return gives_up_weapons(tree, draft) and is_announced(tree, draft)


def is_threatened(tree: Tree, draft: Draft) -> bool:
    return is_clause_under(tree, draft, "threaten", "vow", "swore", "swear")


def is_announced(tree: Tree, draft: Draft) -> bool:
    """A withdrawal or release that is only announced or promised; a resignation takes effect when it is announced."""
    if trigger_starts(tree, draft, "resign", "quit", "step"):
        return False
    return is_intended(tree, draft) or is_under(tree, draft, "announc", "promis", "pledg")


def _rule(
    name: str,
    fits: Callable[[Tree, Draft], bool],
    instead_of: str,
    event_type: str,
    mode: str | None = None,
    *,
    hard: bool = False,
    actual: bool = False,
) -> Rule:
    return Rule(name, fits, frozenset(instead_of.split()), event_type, mode, hard, actual)


RULES: tuple[Rule, ...] = (
    _rule("ambassador summoned", summons_envoy, "CONSULT REQUEST COERCE", "ACCUSE", "disapprove", hard=True),
    _rule("ambassador recalled", recalls_envoy, "CONSULT RETREAT COERCE REJECT", "SANCTION", "withdraw", hard=True),
    _rule("diplomat or organisation thrown out", expels_envoy, "COERCE REJECT", "SANCTION", "expel", hard=True),
    _rule("warrant in absentia", is_warrant_in_absentia, "COERCE ACCUSE SANCTION", "THREATEN", "arrest", hard=True),
    _rule("invitation", invites, "CONSULT REQUEST SUPPORT", "AGREE", hard=True, actual=True),
    _rule("extradition", extradites, "CONSULT AID COERCE RETREAT", "COOPERATE"),
    _rule("promise to give way", promises_to_give_way, "AGREE", "CONCEDE", actual=True),
    _rule("pardon or apology", pardons, "RETREAT SUPPORT AID AGREE", "CONCEDE", hard=True),
    _rule("conviction", convicts, "COERCE ACCUSE", "SANCTION", "convict"),
    _rule("joint exercise", is_joint_exercise, "MOBILIZE", "COOPERATE", hard=True),
    _rule("own exercise", is_own_exercise, "COOPERATE", "MOBILIZE", "troops"),
    _rule("troops for disaster relief", is_disaster_relief, "MOBILIZE", "AID"),
    _rule("demand dropped", drops_demand, "REJECT RETREAT REQUEST ACCUSE SANCTION", "CONCEDE"),
    _rule("combatants captured", captures_combatants, "COERCE", "ASSAULT", "abduct"),
    _rule("people driven to flee", flees, "RETREAT COERCE ASSAULT", "SANCTION", "expel"),
    _rule("barred from entry", bars_entry, "COERCE SANCTION", "REJECT", "yield"),
    _rule("court-ordered payment", is_ordered_payment, "AID CONCEDE", "SANCTION"),
    _rule("warning against an act", warns_off, "ACCUSE REQUEST", "THREATEN", actual=True),
    _rule(
        "answer with weapons", answers_with_weapons, "AGREE CONSULT ACCUSE REQUEST REJECT MOBILIZE COOPERATE", "ASSAULT"
    ),
    _rule("strike on a place", strikes_a_place, "PROTEST", "ASSAULT", hard=True),
    _rule("joining in fighting", joins_fighting, "SUPPORT COOPERATE CONSULT AGREE AID", "ASSAULT"),
    _rule("blockade", blockades, "ASSAULT MOBILIZE CONSULT PROTEST SANCTION REJECT", "COERCE", "restrict"),
    _rule(
        "weapons to be given up", will_give_up_weapons, "ASSAULT COERCE MOBILIZE AGREE RETREAT", "CONCEDE", actual=True
    ),
    _rule("weapons given up", gives_up_weapons, "ASSAULT COERCE MOBILIZE AGREE", "RETREAT", "disarm"),
    _rule("threatened force", is_threatened, "ASSAULT COERCE SANCTION MOBILIZE PROTEST", "THREATEN", actual=True),
    _rule("announced withdrawal", is_announced, "RETREAT", "CONCEDE", actual=True),
    _rule("future cooperation", is_intended, "CONSULT SUPPORT COOPERATE AID", "AGREE", actual=True),
)
