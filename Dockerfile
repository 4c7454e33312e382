# Two stages on one base: the second has the runtime only. Ubuntu 26.04 carries .NET 10 in its own archive.
FROM ubuntu:26.04 AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends dotnet-sdk-10.0 ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# The project files first: while they stay the same, so does the layer with the restored packages.
COPY global.json ./
COPY src/Directory.Build.props src/Directory.Packages.props src/BannedSymbols.txt src/
COPY src/OrderWorker.Core/OrderWorker.Core.csproj src/OrderWorker.Core/
COPY src/OrderWorker/OrderWorker.csproj src/OrderWorker/
RUN dotnet restore src/OrderWorker
COPY src src
COPY templates templates
COPY deploy/examples deploy/examples
RUN dotnet publish src/OrderWorker --no-restore -c Release -o /app

FROM ubuntu:26.04
RUN apt-get update \
    && apt-get install -y --no-install-recommends aspnetcore-runtime-10.0 ca-certificates tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /shop orderworker
COPY --from=build /app /app
USER orderworker
# The shop's own files: catalogue.yaml, appsettings.json, data/ with the database and the Maildir folders.
WORKDIR /shop
VOLUME /shop
# Inside a container the dashboard is reached from outside it, so Staff:Users has to be set: without users it answers this machine only.
ENV Web__Urls=http://0.0.0.0:8080 \
    Shop__Templates=/app/templates \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
# SIGTERM lets running jobs end: give it half a minute (docker stop --time 40).
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/orderworker.dll"]
CMD ["run"]
