"""How the sources name the forms that they keep, by example."""

from __future__ import annotations

from tests.inventory.checks import kept_forms

NAMES = 'NEW, EDIT = "task.new", "task.edit"\nSTEP = "complaint.step"\n'


def test_names_of_kept_forms_are_read_out_of_the_sources() -> None:
    sheet = (
        "class A(RecordSheet):\n    def f(self):\n        g(form_name=EDIT if self.t else NEW)\n"
    )
    assert kept_forms([NAMES + sheet]) == {"task.new", "task.edit"}
    assert kept_forms(['f(form_name="option.merge")']) == {"option.merge"}
    assert kept_forms([NAMES, "DraftKeeper(self.context, STEP, 1)"]) == {"complaint.step"}
    assert kept_forms(["DraftKeeper(self.context, self._form_name, 1)", "f(name=1)"]) == set()
