/** The service as a whole: its architecture, its contract, and what all feature tests are told with. */
package io.shipmate.profile;
