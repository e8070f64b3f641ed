/** Export and erasure of everything that matching keeps about a person, by the hooks that each feature has in the kit. */
package io.shipmate.matching.privacy;
