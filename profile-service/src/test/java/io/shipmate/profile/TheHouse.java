package io.shipmate.profile;

import io.shipmate.kit.testing.HouseRules;

class TheHouse extends HouseRules {

    TheHouse() {
        super("io.shipmate.profile");
    }
}
