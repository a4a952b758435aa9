package dev.syncline.cli;

/** Where nothing is to be listened to. */
final class NobodyServes implements ServeLauncher {
    @Override
    public Serving start(Workplace workplace, Wanted wanted) {
        throw new UnsupportedOperationException("Nobody serves here");
    }
}
