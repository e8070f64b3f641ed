/** People and neighbours for the tests of this service, told over the real topics. */
package io.shipmate.notification.testing;
