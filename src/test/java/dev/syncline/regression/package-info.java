/** One test for each defect that was found, named after it; most are stories that a random one was cut down to. */
package dev.syncline.regression;
