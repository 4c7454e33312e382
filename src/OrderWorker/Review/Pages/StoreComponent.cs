using Microsoft.AspNetCore.Components;
using OrderWorker.Store;

namespace OrderWorker.Review.Pages;

/// <summary>
/// A component that reads the store, through a context of its own: the components of a page read at the same time, which no context allows. A click
/// that was refused leaves nothing behind in it either: the page shows what is stored.
/// </summary>
public abstract class StoreComponent : OwningComponentBase<OrderDbContext>
{
    protected OrderDbContext Db => Service;
}
