package dev.syncline.engine;

import dev.syncline.store.DatabaseUnderTest;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to hold on both databases. */
@ParameterizedClass(name = "{0}")
@EnumSource(DatabaseUnderTest.class)
abstract class EngineContract extends EngineHarness {}
