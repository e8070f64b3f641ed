package io.shipmate.session;

import io.shipmate.kit.testing.HouseRules;

class TheHouse extends HouseRules {

    TheHouse() {
        super("io.shipmate.session");
    }
}
