/**
 * What the engine is told: the people, their story, the job architecture and the tree of topics.
 *
 * <p>Plain values without behaviour of matching. Protected attributes (age, gender, origin, health, belief …) have no
 * field here, so no policy can ever weigh them. Uses nothing but the JDK.
 */
package io.shipmate.matching.engine.people;
