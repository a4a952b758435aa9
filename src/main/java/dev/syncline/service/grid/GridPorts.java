package dev.syncline.service.grid;

/** The ports to what grids and the overview read from one store. */
public record GridPorts(
        ProductGridPort products,
        ConflictGridPort conflicts,
        OperationGridPort operations,
        HistoryGridPort history,
        PlanGridPort plans,
        OverviewPort overview) {}
