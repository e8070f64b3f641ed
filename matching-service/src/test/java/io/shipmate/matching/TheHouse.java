package io.shipmate.matching;

import io.shipmate.kit.testing.HouseRules;

class TheHouse extends HouseRules {

    TheHouse() {
        super("io.shipmate.matching");
    }
}
