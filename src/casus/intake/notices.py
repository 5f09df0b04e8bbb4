"""How furniture opens in English-language news: written from how sites word it, one line for each kind.

Every pattern is matched at the start of one line that `furniture.bare_line` has made.
"""

from __future__ import annotations

import re

_NAME = r"(?-i:[A-Z])"
_WRITTEN = (
    "(?:written|compiled|edited|reported|published|appeared|produced|prepared|translated|updated|syndicated|provided)"
)
_DONE = "(?:published|updated|posted|modified|issued)"
_PLATFORM = (
    "(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|threads|bluesky|youtube|tiktok|"
    "flipboard|messenger|viber|e-?mail|print|copy(?: link)?|link|share|tweet|save|bookmark|pin|more|google news)"
)


def _any_of(*kinds: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{kind})" for kind in kinds), re.IGNORECASE)


COMMENT_BOX = _any_of(
    r"(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)\b",
    r"(?:\d+ |no |view |show |all |see |read |reader |user |your )?comments?(?: \(?\d+\)?)?:?$",
    r"comments?(?: section| policy|(?: are)? closed):?\.?$",
    r"no comments? (?:yet|available|found|so far|posted)\b|be the first to comment\b",
    r"join the (?:conversation|discussion)$|what do you think\?$",
    r"\d+ (?:replies|responses|thoughts)(?: (?:to|on) .*)?$",
    r"comments? on this (?:article|story|post)\b",
)

LIST_HEADING = _any_of(
    *(
        rf"(?:{kind})\s*[:>»-]{{0,3}}$"
        for kind in (
            r"(?:(?:you (?:may|might) )?also (?:read|like|see)(?: this)?|read (?:also|more|next)|see also)",
            r"more (?:on|from|in|about) .{1,40}|more (?:stories|news|like this)|other stories|stories for you",
            r"related(?: (?:news|stories|articles|posts|topics|content|coverage|links|reading))?",
            r"recommended(?: .{1,30})?|trending(?: .{1,20})?|most (?:read|popular|viewed|shared)|popular (?:posts|now)",
            r"top stories|latest(?: news| stories| headlines)?|in other news|up next|what to read next",
            r"don['’]t miss|editor['’]?s['’]? picks?|further reading|elsewhere on .{1,30}",
            r"you (?:may|might) .{0,12}like",
        )
    )
)

# Sure, whatever follows in the line.
NOTICE = _any_of(
    r"(?:also read|read also|read more|read next|read full|see also|related|watch|listen)\s*[:|>»–—-]",
    r"(?:don['’]t miss|more on this|in pictures|recommended)\s*[:|>»–—-]",
    rf"this (?:article|story|post|piece|content)(?:,? which)?,? (?:(?:is|was|has been|had been) )?"
    rf"(?:first |originally |also )?{_WRITTEN}\b",
    rf"this (?:report|dispatch|item) (?:is|was|has been) {_WRITTEN} by\b",
    rf"(?:additional )?(?:reporting|writing|editing|research|translation|photography) by (?:the |our )?{_NAME}",
    rf"(?:{_WRITTEN}|words|story|graphics?|contributed|posted|submitted) by (?:the |our )?{_NAME}",
    r"(?:authors?|reporters?|editors?|writers?|correspondent|byline|tags?|topics?|keywords)\s*[:/|]",
    r"(?:categor(?:y|ies)|filed under|posted in|caption|video|source|via|with (?:inputs? from|files|agencies))\s*[:/|]",
    r"(?:file |ap |afp |reuters |getty )?(?:photo|image|picture)s?(?: (?:credits?|courtesy|source))?\s*[:/|\]]",
    r"credits?\s*[:/|]|(?:estimated )?reading time\b",
    rf"(?:first |last |originally )?{_DONE}(?: (?:on|at|date|time))?\s*[:|]",
    r"(?:follow|like|find|join|connect with) us (?:on|at)\b",
    r"follow .{1,40} on (?:x|twitter|facebook|telegram|instagram|google news)\b",
    r"(?:subscribe|sign up|sign in|log in)(?: (?:now|here|today|free|to|for|with|and)\b|\s*[.!:]?$)",
    r"(?:get|receive) (?:the|our|all the|your) (?:latest|best|daily|top|free|weekly|morning)\b",
    r"join (?:our|the) .{0,30}(?:channel|newsletter|mailing list)\b|download (?:our|the) .{0,20}app\b",
    r"our (?:free |daily |weekly |morning )*newsletter\b|enter your e-?mail|your e-?mail address|required fields",
    r"click (?:here|to|on)\b|tap (?:here|to)\b|support (?:our|independent) journalism",
    r"(?:story |article )?continues? (?:reading|below|after)\b|you have \d+ .{0,20}articles?\b",
    r"(?:we|our partners|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking)).{0,80}\bcookies?\b",
    rf"©|\(c\)|c\) \d{{4}}|copyright (?:©|\(c\)|\d{{4}}|{_NAME})|all rights reserved\b",
    r"home\s*[>»/|]|skip to (?:main )?content|back to top|(?:next|previous) (?:article|post|story)\b",
)

# Sure only of a line of a few words.
SHORT_NOTICE = _any_of(
    rf"(?:first |last |originally )?{_DONE} (?:on |at )?(?:\w+,? )?(?:\d|{_NAME}[a-z]{{2,8}} \d)",
    r"\d+[ -]min(?:ute)?s?(?: read|\.? reading)",
    r"(?:share|tweet|pin|e-?mail|print|save|bookmark) (?:this|it|on|via|to|by|article|story|page|post)\b",
    rf"{_PLATFORM}(?:\W+{_PLATFORM})*\W*$",
    r"(?:additional )?(?:reporting|editing|writing|compiled|written) by\b",
    r"advertisements?$|(?:sponsored|promoted)(?: content| post| stor(?:y|ies)| links?)?$",
    r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)?$",
    r"cookie (?:policy|settings|notice|preferences)",
    r"(?:terms (?:of (?:use|service)|and conditions)|privacy policy)\b",
    r"donate (?:now|today)\b|register (?:now|here)\b|photo by\b|getty images\b|(?:ap|afp|reuters|epa) photo\b",
)

_IN_NAMES = {"and", "de", "al", "bin", "van", "von", "in", "for", "our", "the", "staff", "&", "|", "/", "-", "–", "—"}
_DATE_WORD = _any_of(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    r"(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?",
    r"oct(?:ober)?|(?:nov|dec)(?:ember)?",
    r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:am|pm)?|\d{1,2}(?:am|pm)|am|pm|a\.m|p\.m|gmt|utc|[a-z]{1,3}t",
    r"at|on|ago|hours?|minutes?|mins?|days?|o'clock|updated|published|posted|last|[|–—•·-]+",
)


def is_byline(line: str) -> bool:
    """`By` and nothing but names after it."""
    first, *names = line.split(" ")
    if first not in ("By", "BY") or not names or line.endswith((".", "?", "!")):
        return False
    *middle, last = names
    return all(name[:1].isupper() or name.strip(",") in _IN_NAMES for name in middle) and (
        last[:1].isupper() or last in ("staff", "desk", "correspondent", "reporter", "writer")
    )


def is_date_line(line: str) -> bool:
    """A day or a time of day with nothing else, as pages print it under the headline."""
    words = [word for word in re.split(r"[\s,()]+", line.rstrip(" .")) if word]
    return any(word[0].isdigit() for word in words) and all(_DATE_WORD.fullmatch(word) for word in words)
