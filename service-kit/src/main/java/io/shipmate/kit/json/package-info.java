/** How JSON is read: exactly as the contract has it. What a lenient parser would repair or guess is refused. */
package io.shipmate.kit.json;
