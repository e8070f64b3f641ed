package io.shipmate.matching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.ContractSnapshot;
import io.shipmate.kit.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TheContract extends ContractSnapshot {}
