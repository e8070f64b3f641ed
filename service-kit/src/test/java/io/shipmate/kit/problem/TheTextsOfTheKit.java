package io.shipmate.kit.problem;

import io.shipmate.kit.testing.ProblemTextsComplete;

class TheTextsOfTheKit extends ProblemTextsComplete {

    TheTextsOfTheKit() {
        super("kit-problems");
    }
}
