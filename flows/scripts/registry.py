"""Every script there is, by its name: a frame of the conversation holds no more than that."""

from flows.scripts.script import Script


def _named(*scripts: Script) -> dict[str, Script]:
    return {one.name: one for one in scripts}


SCRIPTS: dict[str, Script] = _named()
