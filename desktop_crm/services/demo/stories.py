"""The customers whose stories were written by hand, so that every screen has something to tell."""

from __future__ import annotations

from desktop_crm.services.demo.stories_declining import DECLINING
from desktop_crm.services.demo.stories_lost import LOST
from desktop_crm.services.demo.stories_recovered import RECOVERED
from desktop_crm.services.demo.stories_seasonal import SEASONAL
from desktop_crm.services.demo.stories_slipping import SLIPPING
from desktop_crm.services.demo.stories_steady import STEADY

STORIES = (*DECLINING, *SLIPPING, *STEADY, *LOST, *RECOVERED, *SEASONAL)
