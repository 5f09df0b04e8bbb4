"""What kind of thing a noun or pronoun stands for; the lists are ours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

Kind = Literal["person", "group", "place", "thing"]

PERSONS = frozenset(
    "academic activist actor actress administrator admiral adviser advisor advocate aide ally ambassador analyst "
    "archbishop artist attacker attorney aunt author ayatollah baby banker bishop blogger bomber boss boy boyfriend "
    "brigadier brother campaigner candidate captain cardinal caretaker celebrity chairman chairperson chairwoman "
    "champion chancellor chef chief child citizen clergyman cleric clerk coach colleague colonel columnist commander "
    "commentator commissioner congressman congresswoman constable consul contractor convict co-founder coordinator "
    "councillor counsel counsellor counterpart cousin criminal critic dad daughter defector defendant delegate "
    "demonstrator deputy detainee dictator diplomat director dissident doctor driver economist editor emir emperor "
    "employee engineer envoy executive expert farmer father fighter financier fisherman founder friend fugitive "
    "general girl girlfriend governor guard guerrilla guest gunman head historian hostage host husband imam immigrant "
    "inmate inspector interpreter intellectual interviewer investigator jihadist journalist judge justice killer king "
    "lady lawmaker lawyer leader lecturer legislator lieutenant magistrate major man manager marshal mayor mediator "
    "member mercenary migrant militant minister monk moderator mother mp mum musician narrator negotiator neighbour "
    "neighbor nephew niece nun nurse observer officer official ombudsman opponent organiser organizer owner parent "
    "parliamentarian participant partner passenger passer-by patient patriarch patron perpetrator person philosopher "
    "photographer physician pilot player poet policeman policewoman politician pope premier president "
    "presidential-hopeful priest prime-minister prince princess prisoner producer professor prophet prosecutor "
    "protester protestor publisher pupil queen rabbi ranger rapporteur rebel recruit rector refugee relative reporter "
    "representative republican researcher resident retiree rival ruler sailor scholar scientist secretary "
    "secretary-general senator separatist sergeant settler sheikh sheriff singer sister soldier solicitor son speaker "
    "spokesman spokesperson spokeswoman statesman strongman student successor suicide-bomber sultan superintendent "
    "supporter suspect teacher teenager terrorist trader traveller treasurer trucker trustee tsar tutor uncle veteran "
    "vice-president victim villager volunteer voter warlord widow wife winner witness woman worker writer youth".split()
)
GROUPS = frozenset(
    "academy administration agency airline alliance army assembly association authority bank battalion bench bloc "
    "board brigade bureau cabinet camp campaign centre chamber church clan coalition college command commission "
    "committee community company confederation conference congress consortium consulate convoy corporation council "
    "country court crew crowd delegation democracy department directorate embassy empire enemy executive faction "
    "family federation firm fleet force foundation front fund gang garrison government group guard guerrilla "
    "household house inquiry institute institution insurgency investigation jury junta kingdom leadership league "
    "legislature majority military militia ministry minority mission mob monarchy mosque movement municipality nation "
    "navy neighbour network newspaper ngo office opposition organisation organization outfit panel parliament party "
    "paper patrol people police population power press province public regime regiment regulator republic resistance "
    "school secretariat section senate service side society squad staff state superpower syndicate task-force team "
    "territory trade-union tribe tribunal troop trust union unit university wing".split()
)
PLACES = frozenset(
    "area border capital city district island park port region river road site square street town valley "
    "village".split()
)
MEN = frozenset(
    "he him his himself mr sir lord king prince emperor sultan sheikh pope father son husband brother uncle nephew "
    "boy man businessman spokesman chairman gunman policeman congressman statesman fisherman clergyman strongman "
    "widower gentleman father-in-law grandfather grandson dad boyfriend ayatollah imam archbishop bishop cardinal "
    "priest monk emir tsar".split()
)
WOMEN = frozenset(
    "she her hers herself mrs ms miss madam lady queen princess empress duchess mother daughter wife sister aunt "
    "niece girl woman businesswoman spokeswoman chairwoman policewoman congresswoman mum grandmother granddaughter "
    "girlfriend widow nun actress".split()
)
TITLES = frozenset(
    "mr mrs ms miss sir madam lord lady dr prof professor gen general lt lieutenant col colonel maj major brig "
    "brigadier capt captain sgt adm admiral justice judge senator sen rep hon king queen prince princess pope "
    "president minister premier chancellor sheikh ayatollah imam archbishop bishop cardinal rev marshal ambassador "
    "governor mayor secretary chairman spokesman spokeswoman the former vice deputy prime foreign de u.s. us".split()
)
IRREGULAR: Mapping[str, str] = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "wives": "wife", "police": "police",
    "media": "media", "lives": "life", "armies": "army",
}  # fmt: skip
PERSON_ENDINGS = ("man", "woman", "ist", "person", "counterpart")
KIND_OF_ENTITY: Mapping[str, Kind] = {
    "Person": "person", "Organization": "group", "NORP": "group", "Location": "place", "Facility": "thing",
    "Product": "thing", "Date": "thing", "Money": "thing", "Misc": "thing",
}  # fmt: skip


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """A lower-case plural in the singular, by its ending."""
    known = IRREGULAR.get(noun)
    if known is not None:
        return known
    if noun.endswith("men") and len(noun) > 4:
        return f"{noun[:-2]}an"
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


@lru_cache(maxsize=16384)
def kind_of_noun(noun: str) -> Kind:
    """noun: lower case, singular."""
    if noun in PERSONS or noun.endswith(PERSON_ENDINGS):
        return "person"
    if noun in GROUPS:
        return "group"
    return "place" if noun in PLACES else "thing"
