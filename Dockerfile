FROM node:20-bookworm-slim AS build
WORKDIR /mizan
COPY . .
RUN scripts/build.sh

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /mizan
COPY --from=build --chown=node:node /mizan .
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 5055 3000 4100 9100
HEALTHCHECK --interval=10s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||5055)+'/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["scripts/start.sh"]
